import type { FunctionArgs } from "@pulumi/aws/lambda";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";
import { lambdaFunction } from "./tokens";

/** Past their end of support (Lambda developer guide, runtimes). */
const ended =
    /^(nodejs(|4\.3|4\.3-edge|6\.10|8\.10|10\.x|12\.x|14\.x|16\.x|18\.x)|python(2\.7|3\.[6-9])|ruby(2\.[57]|3\.2)|java8|go1\.x|provided|dotnetcore[123]\.[01]|dotnet[567])$/;

export const runtimeSupported = rule(
    {
        name: "lambda-runtime-supported",
        description: "Functions run on runtimes that still get security updates.",
        severity: "medium",
        control: "hardened-defaults",
        remediation: "Move to a supported runtime.",
        frameworks: { fsbp: ["Lambda.2"], nist: ["SI-2"], pci: ["6.3.3"] },
        requirements: ["R12"],
        tags: ["lambda"],
    },
    check<FunctionArgs>(lambdaFunction, {
        find: ({ runtime }) =>
            ended.test(text(runtime))
                ? `runtime is ${show(runtime)}, which gets no more updates; move to a supported one`
                : undefined,
        compliant: {
            "a recent one": { runtime: "python3.13" },
            "an image": { packageType: "Image" },
            "Java 8 on Amazon Linux 2": { runtime: "java8.al2" },
        },
        noncompliant: { "Python 3.8": { runtime: "python3.8" }, "Node.js 16": { runtime: "nodejs16.x" } },
    }),
);
