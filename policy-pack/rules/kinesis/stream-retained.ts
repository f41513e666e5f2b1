import type { StreamArgs } from "@pulumi/aws/kinesis";
import { atLeastCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const streamRetained = rule(
    {
        name: "kinesis-stream-retained",
        description: "Streams keep their records for a week, so that a consumer that failed can catch up.",
        severity: "low",
        control: "backups",
        level: "advisory",
        remediation: "Set retentionPeriod to 168 or more hours.",
        frameworks: { fsbp: ["Kinesis.3"], nist: ["CP-9"] },
        peers: {},
        requirements: ["R31"],
        tags: ["kinesis", "backup"],
    },
    atLeastCheck<StreamArgs>("aws:kinesis/stream:Stream", "retentionPeriod", 168, { byDefault: 24 }),
);
