/** Hands a file to the browser to save. Nothing is sent: the bytes are in this page and go to the person's own disk. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken the bytes once the click's task is over; kept longer, they would stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
