const elements = new Set(
  "html head meta title style body a header div h1 h2 h3 h4 p dl dt dd nav ol ul li main section table caption thead tbody tr th td span svg rect text cite".split(
    " ",
  ),
);
const attributes = new Set(
  "lang translate charset http-equiv content name class href id dir aria-labelledby aria-hidden role tabindex scope focusable x y width height fill stroke text-anchor".split(
    " ",
  ),
);

/** What in the web page is neither text nor what the page is made of: any other element, attribute or address. */
export function liveInPage(bytes: Uint8Array): string[] {
  const page = new DOMParser().parseFromString(new TextDecoder().decode(bytes), "text/html");
  return [...page.querySelectorAll("*")].flatMap((element) => {
    const name = element.tagName.toLowerCase();
    const href = element.getAttribute("href");
    return [
      ...(elements.has(name) ? [] : [`element ${name}`]),
      ...element.getAttributeNames().flatMap((each) => (attributes.has(each) ? [] : [`attribute ${each} of ${name}`])),
      ...(href === null || /^#[a-z0-9-]+$/.test(href) ? [] : [`address ${href}`]),
    ];
  });
}
