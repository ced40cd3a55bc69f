// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.virtio;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code IOThreadVirtQueueMapping} of QAPI's {@code virtio.json}, since QEMU 9.0. */
public record IOThreadVirtQueueMapping(String iothread, Optional<List<Integer>> vqs, JsonMembers unknown)
        implements QapiObject {
    public IOThreadVirtQueueMapping {
        vqs = vqs.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static IOThreadVirtQueueMapping of(String iothread) {
        return builder(iothread).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String iothread) {
        return new Builder(iothread);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static IOThreadVirtQueueMapping decode(QapiReader json) {
        return new IOThreadVirtQueueMapping(
                json.required("iothread", QapiReader.TEXT), json.optionalList("vqs", QapiReader.UINT16), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("iothread", iothread);
        json.put("vqs", vqs);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String iothread;
        private Optional<List<Integer>> vqs = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String iothread) {
            this.iothread = iothread;
        }

        public Builder vqs(List<Integer> vqs) {
            this.vqs = Optional.of(vqs);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public IOThreadVirtQueueMapping build() {
            return new IOThreadVirtQueueMapping(iothread, vqs, unknown);
        }
    }
}
