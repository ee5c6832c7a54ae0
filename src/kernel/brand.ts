declare const brand: unique symbol;

/** A string that cannot be mixed up with another kind of string. It costs nothing at run time. */
export type Brand<B extends string> = string & { readonly [brand]: B };
