package org.qmp4j.qapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One JSON value and where it stands, to be read as what QAPI says it is. Of an object it remembers which members were
 * read: {@link #rest()} gives the others.
 */
public final class QapiReader {
    // one object each, shared by all places that read such a value: a method reference costs at its first use at each
    // place
    /** Reads a {@code str}. */
    public static final Decoder<String> TEXT = QapiReader::text;

    /** Reads a {@code bool}. */
    public static final Decoder<Boolean> BOOL = QapiReader::bool;

    /** Reads a {@code number}. */
    public static final Decoder<Double> NUMBER = QapiReader::number;

    /** Reads an {@code int8}. */
    public static final Decoder<Integer> INT8 = QapiReader::int8;

    /** Reads an {@code int16}. */
    public static final Decoder<Integer> INT16 = QapiReader::int16;

    /** Reads an {@code int32}. */
    public static final Decoder<Integer> INT32 = QapiReader::int32;

    /** Reads an {@code int64} or {@code int}. */
    public static final Decoder<Long> INT64 = QapiReader::int64;

    /** Reads a {@code uint8}. */
    public static final Decoder<Integer> UINT8 = QapiReader::uint8;

    /** Reads a {@code uint16}. */
    public static final Decoder<Integer> UINT16 = QapiReader::uint16;

    /** Reads a {@code uint32}. */
    public static final Decoder<Long> UINT32 = QapiReader::uint32;

    /** Reads a {@code uint64} or {@code size}. */
    public static final Decoder<UInt64> UINT64 = QapiReader::uint64;

    /** Reads anything. */
    public static final Decoder<JsonNode> ANY = QapiReader::any;

    private static final int EVIDENCE = 80;

    private final String subject;
    private final @Nullable QapiReader parent;
    private final @Nullable String name;
    private final int index;
    private final JsonNode node;
    private final Set<String> seen;

    private QapiReader(String subject, @Nullable QapiReader parent, @Nullable String name, int index, JsonNode node) {
        this.subject = subject;
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.node = node;
        this.seen = node.isObject() ? new HashSet<>() : Set.of();
    }

    /** Reads a value. */
    @FunctionalInterface
    public interface Decoder<T> {
        /** @throws QapiDecodeException if the value is no such thing */
        T decode(QapiReader in);
    }

    /** A whole message. The subject is the command or event that it belongs to, for errors. */
    public static QapiReader of(String subject, JsonNode node) {
        return new QapiReader(subject, null, null, 0, node);
    }

    /** A member that is always there. */
    public <T> T required(String name, Decoder<T> decoder) {
        JsonNode value = object().get(name);
        if (value == null) {
            throw new QapiDecodeException(subject, path() + "." + name, "a member of this name", "none");
        }
        seen.add(name);
        return decoder.decode(new QapiReader(subject, this, name, 0, value));
    }

    /** A member that may be missing. */
    public <T> Optional<T> optional(String name, Decoder<T> decoder) {
        return object().has(name) ? Optional.of(required(name, decoder)) : Optional.empty();
    }

    /** A list that is always there. */
    public <T> List<T> requiredList(String name, Decoder<T> decoder) {
        return required(name, value -> value.list(decoder));
    }

    /** A list that may be missing. */
    public <T> Optional<List<T>> optionalList(String name, Decoder<T> decoder) {
        return optional(name, value -> value.list(decoder));
    }

    /** The members that were not read, of an object. */
    public JsonMembers rest() {
        ObjectNode object = object();
        return seen.size() == object.size() ? JsonMembers.NONE : JsonMembers.without(object, seen);
    }

    /** Every element of an array. */
    public <T> List<T> list(Decoder<T> decoder) {
        if (!(node instanceof ArrayNode array)) {
            throw not("an array");
        }
        List<T> elements = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            elements.add(decoder.decode(new QapiReader(subject, this, null, i, array.get(i))));
        }
        return List.copyOf(elements);
    }

    /** A {@code str}. */
    public String text() {
        if (!node.isTextual()) {
            throw not("a string");
        }
        return node.textValue();
    }

    /** A {@code bool}. */
    public boolean bool() {
        if (!node.isBoolean()) {
            throw not("true or false");
        }
        return node.booleanValue();
    }

    /** A {@code number}: finite. */
    public double number() {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw not("a number that a double can hold");
        }
        return node.doubleValue();
    }

    /** An {@code int8}. */
    public int int8() {
        return (int) integer(Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    /** An {@code int16}. */
    public int int16() {
        return (int) integer(Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** An {@code int32}. */
    public int int32() {
        return (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** An {@code int64} or {@code int}. */
    public long int64() {
        return integer(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** A {@code uint8}. */
    public int uint8() {
        return (int) integer(0, 0xff);
    }

    /** A {@code uint16}. */
    public int uint16() {
        return (int) integer(0, 0xffff);
    }

    /** A {@code uint32}. */
    public long uint32() {
        return integer(0, 0xffff_ffffL);
    }

    /** A {@code uint64} or {@code size}. */
    public UInt64 uint64() {
        BigInteger value = node.isIntegralNumber() ? node.bigIntegerValue() : BigInteger.ONE.negate();
        if (value.signum() < 0 || value.bitLength() > Long.SIZE) {
            throw not("an integer between 0 and 2^64-1");
        }
        return UInt64.of(value);
    }

    /** Anything, as it is. */
    public JsonNode any() {
        return node.deepCopy();
    }

    /** What JSON calls it: the branches of an alternate are told apart by this. */
    public Kind kind() {
        return switch (node.getNodeType()) {
            case OBJECT, POJO -> Kind.OBJECT;
            case ARRAY -> Kind.ARRAY;
            case STRING, BINARY -> Kind.STRING;
            case NUMBER -> Kind.NUMBER;
            case BOOLEAN -> Kind.BOOLEAN;
            case NULL, MISSING -> Kind.NULL;
        };
    }

    /** The six kinds of JSON values. */
    public enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        BOOLEAN,
        NULL
    }

    private ObjectNode object() {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw not("an object");
    }

    private long integer(long least, long most) {
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() < least
                || node.longValue() > most) {
            throw not("an integer between " + least + " and " + most);
        }
        return node.longValue();
    }

    private QapiDecodeException not(String expected) {
        String text = node.toString();
        String found = text.length() <= EVIDENCE ? text : text.substring(0, EVIDENCE) + "…";
        return new QapiDecodeException(subject, path(), expected, found);
    }

    private String path() {
        if (parent == null) {
            return "$";
        }
        return parent.path() + (name == null ? "[" + index + "]" : "." + name);
    }
}
