import type { RestApiArgs, StageArgs } from "@pulumi/aws/apigateway";
import type { WebAclAssociationArgs } from "@pulumi/aws/wafv2";
import { blocksAt } from "../../lib/keyed";
import type { ResourceRecord } from "../../lib/resource";
import { given, rule, stackCheck } from "../../lib/rule";
import type { StackResource } from "../../lib/stack";
import { isUnknown } from "../../lib/unknown";
import { text } from "../../lib/values";

const restApi = "aws:apigateway/restApi:RestApi";
const association = "aws:wafv2/webAclAssociation:WebAclAssociation";
const api = (types: string) => given<RestApiArgs>(restApi, "api", { endpointConfiguration: { types } });
/** The ARN of a stage is made of the API's id and the stage's name. */
function names({ record, props }: StackResource<StageArgs>, api: ResourceRecord | undefined) {
    const ids = [record.inputs["restApi"], api?.id].filter((id) => text(id) !== "" && !isUnknown(id));
    return ({ record: { inputs } }: StackResource) => {
        const [, apiId, name] = /\/restapis\/([^/]+)\/stages\/([^/]+)$/.exec(text(inputs["resourceArn"])) ?? [];
        return apiId !== undefined && ids.includes(apiId) && name === props.stageName;
    };
}
const stage = given<StageArgs>("aws:apigateway/stage:Stage", "prod", { stageName: "prod" }, { restApi: "api" });

export const wafAttached = rule(
    {
        name: "apigateway-waf-attached",
        description: "A web ACL stands before every stage of a REST API that answers on the internet.",
        severity: "medium",
        remediation: "Add a WebAclAssociation for the stage.",
        control: "single-entrance",
        frameworks: { fsbp: ["APIGateway.4"], nist: ["AC-4", "SI-10"], pci: ["6.4.2"] },
        peers: { checkov: ["CKV2_AWS_29"], cdkNag: ["AwsSolutions-APIG3"] },
        requirements: ["R9"],
        tags: ["apigateway", "waf"],
    },
    stackCheck<StageArgs>("aws:apigateway/stage:Stage", {
        find: (subject, stack) => {
            const api = stack.target<RestApiArgs>(subject, "restApi", restApi);
            const types = blocksAt(api?.props, ["endpointConfiguration", "types"]).map(text);
            if (
                types.includes("PRIVATE") ||
                stack.of<WebAclAssociationArgs>(association).some(names(subject, api?.record))
            )
                return undefined;
            if (stack.companions(subject, association, "resourceArn").length > 0) return undefined;
            return "no WebAclAssociation names this stage; add one";
        },
        compliant: {
            "a web ACL": [
                api("REGIONAL"),
                stage,
                given<WebAclAssociationArgs>(
                    association,
                    "acl",
                    { webAclArn: "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1" },
                    { resourceArn: "prod" },
                ),
            ],
            "a web ACL that names the stage by its ARN": [
                given<StageArgs>("aws:apigateway/stage:Stage", "prod", { stageName: "prod", restApi: "a1b2" }),
                given<WebAclAssociationArgs>(association, "acl", {
                    webAclArn: "a",
                    resourceArn: "arn:aws:apigateway:eu-west-1::/restapis/a1b2/stages/prod",
                }),
            ],
            "a private API": [api("PRIVATE"), stage],
        },
        noncompliant: {
            none: [api("REGIONAL"), stage],
            "another stage's": [
                api("EDGE"),
                stage,
                given<WebAclAssociationArgs>(association, "acl", {
                    webAclArn: "a",
                    resourceArn: "arn:aws:apigateway:eu-west-1::/restapis/other/stages/other",
                }),
            ],
        },
    }),
);
