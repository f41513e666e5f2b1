import type { KeyPurpose } from "../../config/vocabulary";
import { policy, withinSize, type PolicyDocument, type Statement } from "../../iam/document";
import { allowDescription, allowManagement, refuseTheRest, type KeyOwner } from "../../iam/key-management";
import { allowUse, type KeyUse } from "../../iam/key-use";
import type { TeamContext } from "../context";
import { personaArns } from "../principals";
import { backupKeyUses } from "./uses/backup";
import { dataKeyServices, dataKeyUses } from "./uses/data";
import { imagesKeyUses } from "./uses/images";
import { logsKeyServices, logsKeyUses } from "./uses/logs";
import { notebooksKeyUses } from "./uses/notebooks";

/** KMS API reference, PutKeyPolicy. */
const longestKeyPolicy = 32_768;

const usesOf: Record<KeyPurpose, (context: TeamContext) => readonly KeyUse[]> = {
    data: dataKeyUses,
    notebooks: notebooksKeyUses,
    logs: logsKeyUses,
    images: imagesKeyUses,
    backup: backupKeyUses,
};

const servicesOf: Partial<Record<KeyPurpose, (context: TeamContext) => readonly Statement[]>> = {
    data: dataKeyServices,
    logs: logsKeyServices,
};

/**
 * The policy of one key. There is no statement for the account as a whole: it would let every administrator of IAM
 * grant himself use (KMS developer guide, default key policy). The price is that the deployer alone can change the
 * policy; if that role is lost, AWS Support has to help.
 */
export function keyPolicy(context: TeamContext, purpose: KeyPurpose): PolicyDocument {
    const { names, team, environment } = context;
    const owner: KeyOwner = {
        accountId: team.accountId,
        region: environment.region,
        deployerArn: names.deployerArn,
    };
    const uses = usesOf[purpose](context).filter(({ roles }) => roles.length > 0);
    const document = policy(
        allowManagement(owner, {
            reviewers: [...personaArns(context, "infra-admin"), ...personaArns(context, "auditor")],
            imports: team.keys.imported?.purposes.includes(purpose),
        }),
        allowDescription(owner, uses),
        uses.flatMap((use) => allowUse(owner.region, use)),
        servicesOf[purpose]?.(context),
        refuseTheRest(owner, uses),
    );
    return withinSize(document, longestKeyPolicy, `teams.${context.teamName}.members: key policy of ${purpose}`);
}
