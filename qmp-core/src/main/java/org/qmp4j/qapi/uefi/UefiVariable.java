// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.uefi;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code UefiVariable} of QAPI's {@code uefi.json}, since QEMU 10.0. */
public record UefiVariable(
        String guid,
        String name,
        long attr,
        String data,
        Optional<String> time,
        Optional<String> digest,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static UefiVariable of(String guid, String name, long attr, String data) {
        return builder(guid, name, attr, data).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String guid, String name, long attr, String data) {
        return new Builder(guid, name, attr, data);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static UefiVariable decode(QapiReader json) {
        return new UefiVariable(
                json.required("guid", QapiReader.TEXT),
                json.required("name", QapiReader.TEXT),
                json.required("attr", QapiReader.INT64),
                json.required("data", QapiReader.TEXT),
                json.optional("time", QapiReader.TEXT),
                json.optional("digest", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("guid", guid);
        json.put("name", name);
        json.put("attr", attr);
        json.put("data", data);
        json.put("time", time);
        json.put("digest", digest);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String guid;
        private final String name;
        private final long attr;
        private final String data;
        private Optional<String> time = Optional.empty();
        private Optional<String> digest = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String guid, String name, long attr, String data) {
            this.guid = guid;
            this.name = name;
            this.attr = attr;
            this.data = data;
        }

        public Builder time(String time) {
            this.time = Optional.of(time);
            return this;
        }

        public Builder digest(String digest) {
            this.digest = Optional.of(digest);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public UefiVariable build() {
            return new UefiVariable(guid, name, attr, data, time, digest, unknown);
        }
    }
}
