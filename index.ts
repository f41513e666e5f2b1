import { Config, RunError } from "@pulumi/pulumi";
import { ConfigError } from "./components/config/problems";
import { loadStack, type StackConfig } from "./components/config/stack";
import { Environment } from "./components/environment";
import { referencedFoundation } from "./components/foundation-reference";

/** The Pulumi program: configuration in, environment out. The offline plan renders the same environment. */
export = () => {
    const stack = readStack();
    const { teams, foundation, results } = new Environment(stack.config.environment, {
        ...stack,
        foundation:
            stack.foundationStack === undefined ? "build" : referencedFoundation(stack.foundationStack, stack.config),
    });
    return { teams, foundation, ...results };
};

/** Problems of the configuration are told to the user as they are, without the program's stack trace. */
function readStack(): StackConfig {
    try {
        return loadStack(new Config("kura"));
    } catch (error) {
        throw error instanceof ConfigError ? new RunError(error.message) : error;
    }
}
