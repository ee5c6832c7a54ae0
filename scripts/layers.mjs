// The arrows of the architecture, as what each folder may import. Everything not named is forbidden.
const mayImport = {
  kernel: [],
  domain: ["kernel"],
  crypto: ["kernel"],
  storage: ["kernel", "domain", "crypto"],
  bundle: ["kernel", "domain", "crypto"],
  renderers: ["kernel", "domain", "crypto"],
  "use-cases": ["kernel", "domain", "crypto", "storage", "bundle", "renderers"],
  ui: ["kernel"],
  features: ["kernel", "domain", "use-cases", "ui"],
  app: ["kernel", "domain", "crypto", "storage", "bundle", "renderers", "use-cases", "ui", "features"],
};

// Which packages belong to which folder: one owner each, so that a library can be replaced in one place.
const packageOwners = {
  dexie: ["storage"],
  "@noble/hashes": ["crypto"],
  "age-encryption": ["crypto"],
  docx: ["renderers"],
  hucre: ["bundle", "renderers"],
  "react-hook-form": ["ui", "features"],
  react: ["ui", "features", "app"],
  "react-dom": ["app"],
};

const folders = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `${folder} imports only ${["itself", ...allowed].join(", ")}`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: `^src/(${[folder, ...allowed].join("|")})/` },
}));

const islands = {
  name: "a feature imports no other feature",
  severity: "error",
  from: { path: "^src/features/([^/]+)/" },
  to: { path: "^src/features/", pathNot: "^src/features/($1|shared)/" },
};

const sharedKnowsNoFeature = {
  name: "the shared pieces know no feature",
  severity: "error",
  from: { path: "^src/features/shared/" },
  to: { path: "^src/features/", pathNot: "^src/features/shared/" },
};

const packages = Object.entries(packageOwners).map(([name, owners]) => ({
  name: `${name} only in ${owners.join(", ")}`,
  severity: "error",
  from: { path: "^src/", pathNot: `^src/(${owners.join("|")})/` },
  to: { path: `node_modules/${name}/` },
}));

const noTests = {
  name: "nothing in src imports tests",
  severity: "error",
  from: { path: "^src/" },
  to: { path: "^tests/" },
};
const noCycles = { name: "no circles", severity: "error", from: {}, to: { circular: true } };

export const layers = [...folders, islands, sharedKnowsNoFeature, ...packages, noTests, noCycles];
