import type { Claim } from "../claim";
import { alarmClaims } from "./alarms";
import { backupClaims } from "./backups";
import { classClaims } from "./classes";
import { defaultClaims } from "./defaults";
import { dnsClaims } from "./dns";
import { doorClaims } from "./doors";
import { entranceClaims } from "./entrance";
import { firewallClaims } from "./firewall";
import { grantClaims } from "./grants";
import { hostClaims } from "./hosts";
import { identityClaims } from "./identities";
import { imageClaims } from "./images";
import { intakeClaims } from "./intake";
import { keyClaims } from "./keys";
import { labellingClaims } from "./labelling";
import { bucketLockClaims } from "./locks/buckets";
import { gateLockClaims } from "./locks/gates";
import { keyLockClaims } from "./locks/keys";
import { pipelineLockClaims } from "./locks/pipeline";
import { railLockClaims } from "./locks/rails";
import { roleLockClaims } from "./locks/roles";
import { storeLockClaims } from "./locks/stores";
import { workLockClaims } from "./locks/work";
import { scanClaims } from "./malware";
import { maskingClaims } from "./masking";
import { networkClaims } from "./networks";
import { organizationClaims } from "./organization";
import { outsiderClaims } from "./outsiders";
import { policyClaims } from "./policies";
import { recordClaims } from "./records";
import { storageClaims } from "./storage";
import { studioClaims } from "./studio";
import { transitClaims } from "./transit";

/** Everything that is looked up, in the order of the report; the first is about every resource. */
export const claims: readonly Claim[] = [
    ...outsiderClaims,
    ...organizationClaims,
    ...policyClaims,
    ...railLockClaims,
    ...grantClaims,
    ...identityClaims,
    ...defaultClaims,
    ...keyClaims,
    ...storageClaims,
    ...bucketLockClaims,
    ...gateLockClaims,
    ...keyLockClaims,
    ...storeLockClaims,
    ...workLockClaims,
    ...roleLockClaims,
    ...pipelineLockClaims,
    ...classClaims,
    ...scanClaims,
    ...intakeClaims,
    ...maskingClaims,
    ...networkClaims,
    ...doorClaims,
    ...dnsClaims,
    ...firewallClaims,
    ...entranceClaims,
    ...transitClaims,
    ...studioClaims,
    ...imageClaims,
    ...hostClaims,
    ...labellingClaims,
    ...recordClaims,
    ...alarmClaims,
    ...backupClaims,
];
