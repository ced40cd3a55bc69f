// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.audio;

import java.util.Optional;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** What every variant of {@link Audiodev} has. */
public record AudiodevBase(String id, Optional<Long> timerPeriod) implements QapiObject {
    /** With what is required, and nothing else. */
    public static AudiodevBase of(String id) {
        return builder(id).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AudiodevBase decode(QapiReader json) {
        return new AudiodevBase(json.required("id", QapiReader.TEXT), json.optional("timer-period", QapiReader.UINT32));
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("timer-period", timerPeriod);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String id;
        private Optional<Long> timerPeriod = Optional.empty();

        private Builder(String id) {
            this.id = id;
        }

        public Builder timerPeriod(long timerPeriod) {
            this.timerPeriod = Optional.of(timerPeriod);
            return this;
        }

        public AudiodevBase build() {
            return new AudiodevBase(id, timerPeriod);
        }
    }
}
