export function sayAuditTitle(title: string | null): string {
  return title ?? "Audit without a title";
}
