/** What AWS does where a property is absent, with the page that says so. */
export interface Default {
    readonly type: string;
    readonly path: string;
    readonly value: string | number | boolean;
    readonly source: string;
}

export const defaults: readonly Default[] = [];
