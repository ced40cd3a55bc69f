// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.introspect;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code SchemaInfo} of QAPI's {@code introspect.json}, since QEMU 2.5. Returned by {@code query-qmp-schema}. */
public sealed interface SchemaInfo extends QapiObject {
    /** Which variant it is. */
    OpenEnum<SchemaMetaType> metaType();

    /** What every variant has. */
    SchemaInfoBase base();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static SchemaInfo decode(QapiReader json) {
        OpenEnum<SchemaMetaType> metaType = json.required("meta-type", SchemaMetaType::decode);
        SchemaInfoBase base = SchemaInfoBase.decode(json);
        return switch (metaType.text()) {
            case "builtin" -> new Builtin(base, SchemaInfoBuiltin.decode(json));
            case "enum" -> new EnumValue(base, SchemaInfoEnum.decode(json));
            case "array" -> new Array(base, SchemaInfoArray.decode(json));
            case "object" -> new ObjectValue(base, SchemaInfoObject.decode(json));
            case "alternate" -> new Alternate(base, SchemaInfoAlternate.decode(json));
            case "command" -> new Command(base, SchemaInfoCommand.decode(json));
            case "event" -> new Event(base, SchemaInfoEvent.decode(json));
            default -> new Unknown(base, metaType, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("meta-type", metaType());
        base().encode(json);
        options().encode(json);
    }

    /** {@code builtin}. */
    record Builtin(SchemaInfoBase base, SchemaInfoBuiltin options) implements SchemaInfo {
        @Override
        public OpenEnum<SchemaMetaType> metaType() {
            return OpenEnum.of(SchemaMetaType.BUILTIN);
        }
    }

    /** {@code enum}. */
    record EnumValue(SchemaInfoBase base, SchemaInfoEnum options) implements SchemaInfo {
        @Override
        public OpenEnum<SchemaMetaType> metaType() {
            return OpenEnum.of(SchemaMetaType.ENUM);
        }
    }

    /** {@code array}. */
    record Array(SchemaInfoBase base, SchemaInfoArray options) implements SchemaInfo {
        @Override
        public OpenEnum<SchemaMetaType> metaType() {
            return OpenEnum.of(SchemaMetaType.ARRAY);
        }
    }

    /** {@code object}. */
    record ObjectValue(SchemaInfoBase base, SchemaInfoObject options) implements SchemaInfo {
        @Override
        public OpenEnum<SchemaMetaType> metaType() {
            return OpenEnum.of(SchemaMetaType.OBJECT);
        }
    }

    /** {@code alternate}. */
    record Alternate(SchemaInfoBase base, SchemaInfoAlternate options) implements SchemaInfo {
        @Override
        public OpenEnum<SchemaMetaType> metaType() {
            return OpenEnum.of(SchemaMetaType.ALTERNATE);
        }
    }

    /** {@code command}. */
    record Command(SchemaInfoBase base, SchemaInfoCommand options) implements SchemaInfo {
        @Override
        public OpenEnum<SchemaMetaType> metaType() {
            return OpenEnum.of(SchemaMetaType.COMMAND);
        }
    }

    /** {@code event}. */
    record Event(SchemaInfoBase base, SchemaInfoEvent options) implements SchemaInfo {
        @Override
        public OpenEnum<SchemaMetaType> metaType() {
            return OpenEnum.of(SchemaMetaType.EVENT);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(SchemaInfoBase base, OpenEnum<SchemaMetaType> metaType, JsonMembers options) implements SchemaInfo {}
}
