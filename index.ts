import { Config, RunError } from "@pulumi/pulumi";
import { ConfigError } from "./components/config/problems";
import { loadStack, type StackConfig } from "./components/config/stack";
import { Environment } from "./components/environment";

/** The Pulumi program: configuration in, environment out. The offline plan renders the same environment. */
export = () => {
    const stack = readStack();
    const environment = new Environment(stack.config.environment, stack);
    return { teams: environment.teams };
};

/** Problems of the configuration are told to the user as they are, without the program's stack trace. */
function readStack(): StackConfig {
    try {
        return loadStack(new Config("kura"));
    } catch (error) {
        throw error instanceof ConfigError ? new RunError(error.message) : error;
    }
}
