import { z } from "zod";

// zod would build its parsers with `new Function`, which the content security policy reports as an attack. This must run
// before the first schema is made, so every schema takes zod from here and from nowhere else.
z.config({ jitless: true });

export { z };
