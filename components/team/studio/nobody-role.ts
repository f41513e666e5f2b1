import type { PolicyDocument } from "../../iam/document";
import { policy } from "../../iam/document";

/**
 * Who may become nobody: SageMaker, which demands an execution role for a domain's defaults (CreateDomain, API
 * reference) and checks that it could assume it.
 */
export function nobodyTrust(accountId: string): PolicyDocument {
    return policy({
        Sid: "AllowSageMaker",
        Effect: "Allow",
        Principal: { Service: "sagemaker.amazonaws.com" },
        Action: "sts:AssumeRole",
        Condition: { StringEquals: { "aws:SourceAccount": accountId } },
    });
}

/** Said in so many words, so that a resource policy which names the account cannot give it something after all. */
export function nobodyPermissions(): PolicyDocument {
    return policy({ Sid: "DenyEverything", Effect: "Deny", Action: "*", Resource: "*" });
}
