// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AnnounceParameters} of QAPI's {@code net.json}, since QEMU 4.0. */
public record AnnounceParameters(
        long initial,
        long max,
        long rounds,
        long step,
        Optional<List<String>> interfaces,
        Optional<String> id,
        JsonMembers unknown)
        implements QapiObject {
    public AnnounceParameters {
        interfaces = interfaces.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static AnnounceParameters of(long initial, long max, long rounds, long step) {
        return builder(initial, max, rounds, step).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(long initial, long max, long rounds, long step) {
        return new Builder(initial, max, rounds, step);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AnnounceParameters decode(QapiReader json) {
        return new AnnounceParameters(
                json.required("initial", QapiReader.INT64),
                json.required("max", QapiReader.INT64),
                json.required("rounds", QapiReader.INT64),
                json.required("step", QapiReader.INT64),
                json.optionalList("interfaces", QapiReader.TEXT),
                json.optional("id", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("initial", initial);
        json.put("max", max);
        json.put("rounds", rounds);
        json.put("step", step);
        json.put("interfaces", interfaces);
        json.put("id", id);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final long initial;
        private final long max;
        private final long rounds;
        private final long step;
        private Optional<List<String>> interfaces = Optional.empty();
        private Optional<String> id = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(long initial, long max, long rounds, long step) {
            this.initial = initial;
            this.max = max;
            this.rounds = rounds;
            this.step = step;
        }

        public Builder interfaces(List<String> interfaces) {
            this.interfaces = Optional.of(interfaces);
            return this;
        }

        public Builder id(String id) {
            this.id = Optional.of(id);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public AnnounceParameters build() {
            return new AnnounceParameters(initial, max, rounds, step, interfaces, id, unknown);
        }
    }
}
