import { Config } from "@pulumi/pulumi";
import { loadStack } from "./components/config/stack";
import { Environment } from "./components/environment";

/** The Pulumi program: configuration in, environment out. The offline plan renders this same function. */
export = () => {
    const stack = loadStack(new Config("kura"));
    const environment = new Environment(stack.config.environment, stack);
    return { teams: environment.teams };
};
