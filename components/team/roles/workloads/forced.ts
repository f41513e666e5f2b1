import { all } from "../../../iam/conditions";
import type { Condition, Statement } from "../../../iam/document";
import { storeUri } from "../../buckets/service-prefixes";
import type { TeamContext } from "../../context";
import { actionsNeeding, type Need } from "./sagemaker-actions";

/** Keys of a call that name a KMS key. */
type KmsCondition =
    "VolumeKmsKey" | "OutputKmsKey" | "FeatureGroupOnlineStoreKmsKey" | "FeatureGroupOfflineStoreKmsKey";

/**
 * Each statement refuses a call that lacks what it must carry, or carries something foreign. A missing key is never a
 * pass: where it must be there, `Null` refuses its absence; where a value is judged, an absent key is left to `Null`.
 *
 * AWS names the conditions on keys in two ways, `sagemaker:VolumeKmsKey` and `sagemaker:VolumeKmsKeyArn` (the Service
 * Authorization Reference has listed either), so both are asked, and absent means that both are.
 */
export function forcedStatements(context: TeamContext): Statement[] {
    const { team } = context;
    const types = team.studio.instanceTypes;
    const withVolumes = types.filter((type) => !hasLocalStorage(type));
    return [
        ...mustCarry(context, "OutsideVpc", ["vpc"], { Null: { "sagemaker:VpcSubnets": "true" } }),
        ...mustCarry(context, "WithoutSecurityGroup", ["vpc"], { Null: { "sagemaker:VpcSecurityGroupIds": "true" } }),
        ...mustCarry(context, "PlainTraffic", ["traffic"], {
            BoolIfExists: { "sagemaker:InterContainerTrafficEncryption": "false" },
        }),
        ...mustCarry(context, "WithoutOutputKey", ["outputKey"], absent("OutputKmsKey")),
        ...mustCarry(context, "WithoutVolumeKey", ["volumeKeyAlways"], absent("VolumeKmsKey")),
        // An instance with a disk of its own takes no key, its hardware encrypts the disk (SageMaker developer guide,
        // key management). A call that names any other type must give one.
        ...mustCarry(
            context,
            "VolumeWithoutKey",
            withVolumes.length === 0 ? [] : ["volumeKey"],
            all(absent("VolumeKmsKey"), { "ForAnyValue:StringEquals": { "sagemaker:InstanceTypes": withVolumes } }),
        ),
        ...mustCarry(context, "UnnamedInstance", ["instances"], { Null: { "sagemaker:InstanceTypes": "true" } }),
        // `system` is what Studio's own pages run on.
        deny("OtherInstance", { "ForAnyValue:StringNotEquals": { "sagemaker:InstanceTypes": [...types, "system"] } }),
        ...foreign(context, "VolumeKmsKey"),
        ...foreign(context, "OutputKmsKey"),
        ...(team.features.includes("training") ? training() : []),
        ...(team.features.includes("inference")
            ? // Serverless endpoints run outside the VPC.
              [deny("Serverless", { Null: { "sagemaker:ServerlessMemorySize": "false" } })]
            : []),
        ...(team.features.includes("labelling") ? [otherWorkteam(context)] : []),
    ];
}

/** A remote shell into a job is a way in that nothing records; a file system is a way into other members' homes. */
function training(): Statement[] {
    return [
        deny("RemoteDebug", { Bool: { "sagemaker:EnableRemoteDebug": "true" } }),
        deny("FileSystems", { Null: { "sagemaker:FileSystemId": "false" } }),
    ];
}

/** A feature group's keys and its place. Separate for its length: a policy takes 6,144 characters. */
export function featureStoreStatements(context: TeamContext): Statement[] {
    if (!context.team.features.includes("featureStore")) {
        return [];
    }
    const offline = "sagemaker:FeatureGroupOfflineStoreS3Uri";
    return [
        deny(
            "PlainOnlineStore",
            all(absent("FeatureGroupOnlineStoreKmsKey"), {
                Bool: { "sagemaker:FeatureGroupEnableOnlineStore": "true" },
            }),
        ),
        ...foreign(context, "FeatureGroupOnlineStoreKmsKey"),
        deny("OfflineStore", {
            StringNotLike: { [offline]: `${storeUri(context, "feature-store")}/*` },
            Null: { [offline]: "false" },
        }),
        ...foreign(context, "FeatureGroupOfflineStoreKmsKey"),
    ];
}

/** A public or a vendor's work team would carry the data out of the organization. */
function otherWorkteam({ names }: TeamContext): Statement {
    return {
        ...deny("OtherWorkteam", { ArnNotEquals: { "sagemaker:WorkteamArn": names.workteamArn } }),
        Action: "sagemaker:CreateLabelingJob",
    };
}

function mustCarry(context: TeamContext, sid: string, needs: readonly Need[], condition: Condition): Statement[] {
    const actions = needs.flatMap((need) => actionsNeeding(need, context.team.features));
    return actions.length === 0 ? [] : [{ ...deny(sid, condition), Action: actions }];
}

/** Judges a value wherever it is given, in actions that AWS adds later too. */
function deny(sid: string, condition: Condition): Statement {
    return { Sid: `Deny${sid}`, Effect: "Deny", Action: "sagemaker:*", Resource: "*", Condition: condition };
}

function absent(key: KmsCondition): Condition {
    return { Null: { [`sagemaker:${key}`]: "true", [`sagemaker:${key}Arn`]: "true" } };
}

function foreign({ names }: TeamContext, key: KmsCondition): Statement[] {
    return [key, `${key}Arn`].map((name) =>
        deny(`Foreign${name}`, {
            ArnNotLike: { [`sagemaker:${name}`]: names.anyKeyArn },
            Null: { [`sagemaker:${name}`]: "false" },
        }),
    );
}

/** A family whose name says `d` after its number (m5d, g4dn, p4de), or that always has a disk (g5, g6, p5, trn1). */
export function hasLocalStorage(instanceType: string): boolean {
    const family = instanceType.split(".")[1] ?? "";
    return /^[a-z]+\d+[a-z]*d/.test(family) || /^(g5|g6e?|gr6|p5(e|en)?|p6.*|trn1n?|trn2)$/.test(family);
}
