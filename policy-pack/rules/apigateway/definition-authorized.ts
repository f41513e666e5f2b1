import type { RestApiArgs } from "@pulumi/aws/apigateway";
import { valueOf } from "../../lib/containers";
import { parsed } from "../../lib/json";
import { check, rule } from "../../lib/rule";
import { list, text } from "../../lib/values";

const verbs = /^(get|put|post|delete|patch|head|x-amazon-apigateway-any-method)$/;
const auth = "x-amazon-apigateway-auth";

/** Operations of an OpenAPI definition that say in so many words that they ask nobody. */
function openOperations(definition: unknown): readonly string[] {
    const paths = valueOf(definition, "paths");
    if (typeof paths !== "object" || paths === null) return [];
    return Object.entries(paths).flatMap(([path, item]) =>
        Object.entries(typeof item === "object" && item !== null ? (item as object) : {}).flatMap(([verb, one]) => {
            const none = text(valueOf(valueOf(one, auth), "type")).toUpperCase() === "NONE";
            const asked = list<unknown>(valueOf(one, "security")).length > 0;
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
        find: ({ body }) =>
            openOperations(parsed(body)).map(
                (operation) => `body: ${operation} has ${auth} of type NONE; set it to AWS_IAM`,
            ),
        compliant: {
            IAM: api({ [auth]: { type: "AWS_IAM" } }),
            "an authorizer": api({ [auth]: { type: "NONE" }, security: [{ people: [] }] }),
            "a preflight request": api({ [auth]: { type: "NONE" } }, "options"),
        },
        noncompliant: {
            nobody: api({ [auth]: { type: "NONE" } }),
            "nobody, whatever is called": api({ [auth]: { type: "none" } }, "x-amazon-apigateway-any-method"),
        },
    }),
);
