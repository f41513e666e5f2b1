// The package brings no types.
declare module "object-treeify" {
    interface Options {
        readonly joined?: boolean;
        readonly separator?: string;
        readonly renderFn?: (node: unknown) => string | undefined;
    }
    export default function treeify(tree: object, options: Options & { readonly joined: false }): string[];
}
