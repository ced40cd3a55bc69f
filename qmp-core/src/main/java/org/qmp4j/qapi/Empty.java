package org.qmp4j.qapi;

/** What a command returns that returns nothing; should a later QEMU return something, it is here. */
public record Empty(JsonMembers unknown) implements QapiObject {
    /** @throws QapiDecodeException if it is no object */
    public static Empty decode(QapiReader in) {
        return new Empty(in.rest());
    }

    @Override
    public void encode(QapiWriter out) {
        unknown.encode(out);
    }
}
