import type { RenderedResource } from "../../../engine/rendering";
import { refusesByItself, type Attempt } from "../../attempt";
import type { Claim } from "../../claim";
import type { Inventory } from "../../inventory";
import { idle, of, policies, purposeOf, readersOf, reading, tagging, writing } from "./bucket";

/** The two gates are conditions of the buckets, which hold whoever is allowed what. */
export const gateLockClaims: readonly Claim[] = [
    {
        name: "The gates of landing and outbox are shut by the buckets themselves",
        control: "take-out-second-person",
        flaws: [refusesByItself({ at: policies, attempts: gates })],
    },
];

const scanned = "GuardDutyMalwareScanStatus";
const releases = "kura:release";

function gates(resource: RenderedResource, inventory: Inventory): readonly Attempt[] {
    const { bucket, object } = of(resource);
    const set = (tag: string, value: string, ...others: readonly string[]) => ({
        [`s3:RequestObjectTag/${tag}`]: value,
        "s3:RequestObjectTagKeys": [tag, ...others],
    });
    switch (purposeOf(resource)) {
        case "landing":
            return [
                ...["THREATS_FOUND", undefined].map((found) => ({
                    by: "intake",
                    does: reading,
                    on: object,
                    with: { [`s3:ExistingObjectTag/${scanned}`]: found },
                })),
                { by: "malware-scan", does: tagging, on: object, with: set(scanned, "NO_THREATS_FOUND", "colour") },
                { by: "data-recipient", does: "s3:PutObject", on: object, with: set(scanned, "NO_THREATS_FOUND") },
                { by: "malware-scan", does: writing, on: object },
                { by: [...idle, "intake"], does: "s3:PutBucketNotification", on: bucket },
            ];
        case "outbox":
            return [
                ...["refused", undefined].map((found) => ({
                    by: readersOf(resource, inventory),
                    does: reading,
                    on: object,
                    with: { [`s3:ExistingObjectTag/${releases}`]: found },
                })),
                {
                    by: "release-approver",
                    does: "s3:PutObjectVersionTagging",
                    on: object,
                    with: set(releases, "approved", "colour"),
                },
                {
                    by: "release-approver",
                    does: "s3:PutObjectVersionTagging",
                    on: object,
                    with: set(releases, "other"),
                },
                { by: idle, does: "s3:PutObjectVersionTagging", on: object, with: set(releases, "approved") },
                { by: "studio-member", does: "s3:PutObject", on: object, with: set(releases, "approved") },
                { by: "release-approver", does: "s3:PutObjectTagging", on: object, with: set(releases, "approved") },
            ];
        case "artifacts":
            // Stores of SageMaker's have a corner each; a team without the store has no such role.
            return storesOf(resource, inventory).map((by) => ({ by, does: [...reading, ...writing], on: object }));
        default:
            return [];
    }
}

function storesOf({ account }: RenderedResource, inventory: Inventory): readonly string[] {
    const roles = inventory.of("aws:iam/role:Role", account).map(({ inputs }) => String(inputs["name"]));
    return ["mlflow", "feature-store"].filter((store) => roles.some((role) => role.endsWith(`-${store}`)));
}
