import assert from "node:assert/strict";
import { assignments, word, writeFile } from "../../../../../components/team/studio/lifecycle/shell";

describe("values in a lifecycle script", () => {
    for (const value of ["ap-northeast-1", "kura-dev-fraud/notebook", "arn:aws:iam::200000000001:role/x", "a_b.c"]) {
        it(`may be ${value}`, () => {
            assert.equal(word(value), value);
        });
    }

    for (const value of ["", "a b", "$(id)", "`id`", "a;b", "a'b", 'a"b', "a\nb", "a&b", "~x", "*"]) {
        it(`may not be ${JSON.stringify(value)}, which the shell reads its own way`, () => {
            assert.throws(() => word(value), /use only letters, digits and :\/\._-/);
            assert.throws(() => assignments({ X: value }), /studio script/);
        });
    }

    it("keep a file's content as it is, and make its folder", () => {
        assert.equal(
            writeFile(".config/x/y", "$HOME `id`\n"),
            [
                'mkdir -p "$HOME/.config/x"',
                `cat >"$HOME/.config/x/y" <<'END_OF_FILE'`,
                "$HOME `id`",
                "END_OF_FILE",
            ].join("\n"),
        );
    });
});
