import type { RestApiArgs } from "@pulumi/aws/apigateway";
import { check, rule } from "../../lib/rule";
import { list, only, show } from "../../lib/values";

const typed = (types: string) => ({ endpointConfiguration: { types } });

export const restApiPrivate = rule(
    {
        name: "apigateway-rest-api-private",
        description: "REST APIs are private: they answer in the VPC and not on the internet.",
        severity: "high",
        control: "closed-network",
        remediation: "Set endpointConfiguration.types to PRIVATE and name vpcEndpointIds.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        requirements: ["R9"],
        tags: ["apigateway", "exposure"],
    },
    check<RestApiArgs>("aws:apigateway/restApi:RestApi", {
        find: ({ endpointConfiguration }) => {
            const types = list<string>(only(endpointConfiguration)?.types);
            return types.length > 0 && types.every((type) => type === "PRIVATE")
                ? undefined
                : `endpointConfiguration.types is ${show(only(endpointConfiguration)?.types)}; set it to "PRIVATE"`;
        },
        compliant: {
            private: typed("PRIVATE"),
            "private, by one endpoint": { endpointConfiguration: { types: "PRIVATE", vpcEndpointIds: ["vpce-1"] } },
        },
        noncompliant: { "the default, the edge": {}, "a Region": typed("REGIONAL"), edge: typed("EDGE") },
    }),
);
