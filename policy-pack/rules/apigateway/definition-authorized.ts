import type { RestApiArgs } from "@pulumi/aws/apigateway";
import { valueOf } from "../../lib/containers";
import { parsed } from "../../lib/json";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { list, text } from "../../lib/values";

const verbs = /^(get|put|post|delete|patch|head|x-amazon-apigateway-any-method)$/;
const auth = "x-amazon-apigateway-auth";
const integration = "x-amazon-apigateway-integration";

/** Operations of an OpenAPI definition that ask nobody: in so many words, or on the internet by saying nothing. */
function openOperations(definition: unknown, onInternet: boolean): readonly string[] {
    const paths = valueOf(definition, "paths");
    if (typeof paths !== "object" || paths === null) return [];
    return Object.entries(paths).flatMap(([path, item]) =>
        Object.entries(typeof item === "object" && item !== null ? (item as object) : {}).flatMap(([verb, one]) => {
            const kind = text(valueOf(valueOf(one, auth), "type")).toUpperCase();
            const security = valueOf(one, "security") ?? valueOf(definition, "security");
            const asked = list<unknown>(security).some((each) => Object.keys(Object(each)).length > 0);
            const served = onInternet && valueOf(one, integration) !== undefined;
            const none = kind === "NONE" || (kind === "" && (security !== undefined || served));
            return verbs.test(verb) && none && !asked ? [`${verb} ${path}`] : [];
        }),
    );
}

const api = (operation: object, verb = "get") => ({
    body: JSON.stringify({ openapi: "3.0.1", paths: { "/models": { [verb]: operation } } }),
});

export const definitionAuthorized = rule(
    {
        name: "apigateway-definition-authorized",
        description: "Operations in an API's definition ask who calls.",
        severity: "high",
        control: "nothing-public",
        remediation: "Set x-amazon-apigateway-auth to AWS_IAM, or name an authorizer in security.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["apigateway", "access"],
    },
    check<RestApiArgs>(["aws:apigateway/restApi:RestApi", "aws:apigatewayv2/api:Api"], {
        find: (one) => {
            const definition = parsed(one.body);
            if (definition === undefined) return undefined;
            const types = blocksAt(one, ["endpointConfiguration", "types"]);
            const onInternet = !isSet(one, "policy") && !types.includes("PRIVATE");
            return openOperations(definition, onInternet).map(
                (operation) =>
                    `body: ${operation} has no security and no ${auth}, or NONE; set the type of ${auth} to AWS_IAM`,
            );
        },
        compliant: {
            IAM: api({ [auth]: { type: "AWS_IAM" } }),
            "an authorizer": api({ [auth]: { type: "NONE" }, security: [{ people: [] }] }),
            "a private API": { ...api({ [integration]: {} }), endpointConfiguration: { types: "PRIVATE" } },
            "a preflight request": api({ [auth]: { type: "NONE" } }, "options"),
        },
        noncompliant: {
            "nobody, by an empty list": api({ security: [] }),
            "nobody, by saying nothing": api({ [integration]: { type: "aws_proxy" } }),
            nobody: api({ [auth]: { type: "NONE" } }),
            "nobody, whatever is called": api({ [auth]: { type: "none" } }, "x-amazon-apigateway-any-method"),
        },
    }),
);
