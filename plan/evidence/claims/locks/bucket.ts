import type { RenderedResource } from "../../../engine/rendering";
import type { Trial } from "../../attempt";
import type { Inventory } from "../../inventory";

/** Who has no business with the content of any bucket: whoever may do everything, and a role of the platform. */
export const idle = ["administrator", "nobody"] as const;
export const reading = ["s3:GetObject", "s3:GetObjectVersion"];
export const writing = ["s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"];
export const tagsOf = ["s3:GetObjectTagging", "s3:GetObjectVersionTagging"];
export const tagging = ["s3:PutObjectTagging", "s3:PutObjectVersionTagging"];
/** Gates stand open, so that what is asked about is shut by something else. */
export const open = {
    "s3:ExistingObjectTag/GuardDutyMalwareScanStatus": "NO_THREATS_FOUND",
    "s3:ExistingObjectTag/kura:release": "approved",
};

export const policies: Trial["at"] = (inventory) => inventory.of("aws:s3/bucketPolicy:BucketPolicy");

export interface Bucket {
    readonly bucket: string;
    readonly object: string;
}

export function of({ inputs }: RenderedResource): Bucket {
    const bucket = `arn:aws:s3:::${String(inputs["bucket"])}`;
    return { bucket, object: `${bucket}/some/file` };
}

export function purposeOf({ name }: RenderedResource): string {
    return /-(?:buckets|archive)-([a-z]+)-policy$/.exec(name)?.[1] ?? "";
}

export function readersOf({ account }: RenderedResource, { teams }: Inventory): readonly string[] {
    return teams.find((team) => team.account === account)?.config.takeOut.readers ?? [];
}
