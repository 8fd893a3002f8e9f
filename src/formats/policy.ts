/**
 * The Content-Security-Policy of every page (W3C CSP Level 3): nothing but the site's own files, no inline script or
 * style, no worker, and nothing that is compiled on the way.
 */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'none'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/** For the meta tag of the page that searches: frame-ancestors has no effect there, so it stands in the header alone. */
export const contentSecurityPolicy = directives.join('; ');

export const contentSecurityPolicyHeader = [...directives, "frame-ancestors 'none'"].join('; ');

/** The same where other sites may show an answer in a frame: nobody signs in here, and nothing is there to be pressed by mistake. */
export const embeddablePolicyHeader = [...directives, 'frame-ancestors *'].join('; ');

/**
 * For the meta tag of all other pages, in fewer bytes: the site's own files; no object; no frame and no worker, which
 * both fall back to child-src (a directive without a source allows none, as
 * 'none' says in more bytes); no form that is sent elsewhere, and no other base for what is relative.
 */
export const shortPolicy = "default-src 'self';object-src;child-src;form-action 'self';base-uri";

/** For files that strangers wrote: even opened by themselves they may load and run nothing. */
export const sandboxPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
