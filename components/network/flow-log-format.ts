/**
 * What a flow log's line holds, in this order. `pkt-srcaddr` and `pkt-dstaddr` are the ends of the conversation where
 * `srcaddr` and `dstaddr` are those of an endpoint's or attachment's interface; without them nobody could tell who
 * called (VPC user guide, flow log records).
 */
export const flowLogFields = [
    "version",
    "account-id",
    "vpc-id",
    "subnet-id",
    "az-id",
    "interface-id",
    "srcaddr",
    "dstaddr",
    "srcport",
    "dstport",
    "protocol",
    "tcp-flags",
    "pkt-srcaddr",
    "pkt-dstaddr",
    "pkt-src-aws-service",
    "pkt-dst-aws-service",
    "flow-direction",
    "traffic-path",
    "packets",
    "bytes",
    "start",
    "end",
    "action",
    "reject-reason",
    "log-status",
] as const;

/** `${version} ${account-id} …`: the placeholders are AWS's, not TypeScript's. */
export const flowLogFormat = flowLogFields.map((field) => `$\{${field}}`).join(" ");
