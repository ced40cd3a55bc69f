package org.qmp4j.qapi.generator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One definition of the schema. */
sealed interface Definition {
    Head head();

    default String name() {
        return head().name();
    }

    /**
     * What all have.
     *
     * @param condition how QEMU must have been built, empty for always
     */
    record Head(String name, String module, Optional<String> since, Features features, Optional<String> condition) {}

    record EnumDef(Head head, List<String> values, Map<String, Features> valueFeatures) implements Definition {}

    /**
     * A struct, or a union where there is a tag.
     *
     * @param variants tag value to struct; values without members are missing
     */
    record ObjectDef(
            Head head, Optional<String> base, List<Member> own, Optional<String> tag, Map<String, String> variants)
            implements Definition {}

    record AlternateDef(Head head, Map<String, TypeRef> branches) implements Definition {}

    record CommandDef(Head head, Optional<String> arg, Optional<TypeRef> ret, boolean boxed, boolean outOfBand)
            implements Definition {}

    record EventDef(Head head, Optional<String> arg) implements Definition {}
}
