package org.qmp4j.qapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a QAPI enum: a constant that this library knows, or the text that a later QEMU uses. Two are equal if their
 * texts are.
 */
public final class OpenEnum<E extends Enum<E> & QapiEnum> implements QapiValue {
    private final String text;
    private final @Nullable E known;

    private OpenEnum(String text, @Nullable E known) {
        this.text = text;
        this.known = known;
    }

    /** A constant. */
    public static <E extends Enum<E> & QapiEnum> OpenEnum<E> of(E constant) {
        return new OpenEnum<>(constant.qapiName(), constant);
    }

    /** The constant of this text, or the text alone where no constant has it. */
    public static <E extends Enum<E> & QapiEnum> OpenEnum<E> of(String text, E[] constants) {
        for (E constant : constants) {
            if (constant.qapiName().equals(text)) {
                return new OpenEnum<>(text, constant);
            }
        }
        return new OpenEnum<>(text, null);
    }

    /** Each constant of a list. */
    public static <E extends Enum<E> & QapiEnum> List<OpenEnum<E>> all(List<E> constants) {
        return constants.stream().map(constant -> of(constant)).toList();
    }

    /** As on the wire. */
    public String text() {
        return text;
    }

    /** The constant; empty where this library has none. */
    public Optional<E> known() {
        return Optional.ofNullable(known);
    }

    /** Whether it is this constant. */
    public boolean is(E constant) {
        return known == constant;
    }

    @Override
    public JsonNode toJson() {
        return TextNode.valueOf(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpenEnum<?> that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
