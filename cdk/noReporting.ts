// Stands in for `@apollo/usage-reporting-protobuf` and `@apollo/utils.usagereporting` in the bundles. Apollo imports them for
// reports to its own service, which are never sent here; the real ones add about 260 kB to what every cold start has to read.

export class Report {}
export class ReportHeader {}
export class Trace {}
export const google = {};

export const calculateReferencedFieldsByType = unused;
export const usageReportingSignature = unused;

function unused(): never {
  throw new Error('Nothing is reported to a third party.');
}
