import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { samplesFolder } from "../../../scripts/hosting.mjs";

export type HostKind = "nginx" | "apache";

/** Where one try keeps its files, and where it listens. */
export interface HostPlace {
  readonly folder: string;
  readonly root: string;
  readonly port: number;
}

/** Changes the lines that a sample marks as the host's own. One that is no longer there is an error: it would be tried unchanged. */
export function substitute(text: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((left, [from, to]) => {
    if (left.split(from).length !== 2) throw new Error(`The sample has not once: ${from}`);
    return left.replace(from, () => to);
  }, text);
}

const sampleOf = { nginx: "nginx.conf", apache: "apache.conf" } as const satisfies Record<HostKind, string>;

export function readSample(kind: HostKind): string {
  return readFileSync(join(samplesFolder, sampleOf[kind]), "utf8");
}

/** What surrounds a sample on its server, kept to one folder: the settings that a package brings and the sample does not. */
export const configure = {
  nginx: (sample: string, { folder, root, port }: HostPlace) => `
daemon off;
master_process off;
pid ${folder}/pid;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
${substitute(sample, [
  ["listen 443 ssl;", `listen 127.0.0.1:${port};`],
  ["ssl_certificate /etc/ssl/certs/sightline.pem;", ""],
  ["ssl_certificate_key /etc/ssl/private/sightline.key;", ""],
  ["root /var/www/sightline;", `root ${root};`],
])}
}
`,

  apache: (sample: string, { folder, root, port }: HostPlace, path: string) => `
${apacheModules.map((name) => `LoadModule ${name}_module ${findModules(path)}/mod_${name}.so`).join("\n")}
Listen 127.0.0.1:${port}
${process.getuid?.() === 0 ? "User www-data\nGroup www-data" : ""}
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}
Mutex posixsem
ErrorLog ${folder}/error.log
TypesConfig /dev/null
<Directory />
  Require all denied
</Directory>
${substitute(sample, [
  ["<VirtualHost *:443>", `<VirtualHost 127.0.0.1:${port}>`],
  ["    SSLEngine on\n", ""],
  ["    SSLCertificateFile /etc/ssl/certs/sightline.pem\n", ""],
  ["    SSLCertificateKeyFile /etc/ssl/private/sightline.key\n", ""],
  ["DocumentRoot /var/www/sightline", `DocumentRoot ${root}`],
  ["<Directory /var/www/sightline>", `<Directory ${root}>`],
])}
`,
} as const;

/** Those that Debian enables when it installs Apache, as far as a page of files meets them, and those that the sample's first lines enable. */
const apacheModules = [
  ..."mpm_event authz_core alias autoindex dir env mime negotiation setenvif reqtimeout status".split(" "),
  ..."headers allowmethods filter deflate".split(" "),
];

/** Debian keeps them beside the program's folder: /usr/sbin and /usr/lib. */
function findModules(path: string): string {
  return join(dirname(dirname(path)), "lib/apache2/modules");
}
