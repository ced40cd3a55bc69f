package org.qmp4j.schema;

import java.util.List;
import java.util.Map;

/**
 * A type of the schema, QAPI {@code SchemaInfo}. Types name each other by ids, as they may be recursive;
 * {@link QemuSchema#type} finds them. The ids are numbers that QEMU makes up at each build: never keep one.
 */
public sealed interface SchemaType {
    /** Features of the type itself, such as {@code dynamic-auto-read-only}. */
    default List<String> features() {
        return List.of();
    }

    /**
     * A scalar, or any value.
     *
     * @param name QAPI's: {@code str}, {@code int}, {@code number}, {@code bool}, {@code null}, {@code any}
     * @param json the JSON type: {@code string}, {@code int}, {@code number}, {@code boolean}, {@code null}, {@code value}
     */
    record Builtin(String name, String json) implements SchemaType {}

    /** One of some words. */
    record Choice(List<Value> values, List<String> features) implements SchemaType {
        /** The words. */
        public List<String> names() {
            return values.stream().map(Value::name).toList();
        }
    }

    /** A word of a choice. */
    record Value(String name, List<String> features) {}

    /**
     * A list.
     *
     * @param element id of the elements' type
     */
    record ListOf(String element) implements SchemaType {}

    /**
     * One of several types, told apart by the JSON that is given.
     *
     * @param options ids of the types
     */
    record Alternate(List<String> options, List<String> features) implements SchemaType {}

    /**
     * An object.
     *
     * @param tag the member whose value decides on further members; empty if none does
     * @param variants by the tag's value, the id of the object type that has the further members; in QEMU's order
     */
    record Struct(List<Member> members, String tag, Map<String, String> variants, List<String> features)
            implements SchemaType {}

    /**
     * A member of an object.
     *
     * @param type its id
     */
    record Member(String name, String type, boolean optional, List<String> features) {}
}
