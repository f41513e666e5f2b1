/** A resource, by the name under which evidence cites it. */
export interface Named {
    /** The resource's name in the program, by which evidence cites it. */
    readonly name: string;
}

/** One that others refer to. */
export interface Identified extends Named {
    readonly id: string;
    /** 12 digits, if the resource's provider is bound to an account. */
    readonly account: string | undefined;
}
