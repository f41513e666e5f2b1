/**
 * One promise of the system. Whatever enforces, proves or detects it names it by its id: a component's guarantee, a rule
 * of the policy pack, a guard rail, a proof, a service that watches.
 */
export interface Control {
    /** In kebab case; public, because documents of others may cite it. */
    readonly id: string;
    /** What holds, in one positive sentence. */
    readonly statement: string;
    /** What it serves: R1 to R32. */
    readonly requirements: readonly string[];
    readonly frameworks: ControlFrameworks;
    /** What happens without it. */
    readonly threat: string;
    /** The technique of MITRE ATT&CK for Enterprise, version 16, that the threat is. */
    readonly attack?: string;
}

/** Ids of the same demand in public frameworks. Those of AWS FSBP and PCI DSS come with the rules that serve it. */
export interface ControlFrameworks {
    /** NIST SP 800-53, revision 5. */
    readonly nist: readonly string[];
    /** CIS AWS Foundations Benchmark 3.0. */
    readonly cis?: readonly string[];
}
