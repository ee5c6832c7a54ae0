/** What opens every workspace that is measured. */
export const benchPassphrase = "measured by four slow otters";
