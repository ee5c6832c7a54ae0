import type { WriteSheet } from "hucre/xlsx";

/** A4 across, one page wide and as many down as it takes, with the sheet and the page in its foot. */
export const onePageWide = {
  pageSetup: {
    paperSize: "a4",
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
  },
  headerFooter: { oddFooter: '&L&"Arial,Regular"&9&A&R&"Arial,Regular"&9Page &P of &N' },
} satisfies Partial<WriteSheet>;
