// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import java.util.Optional;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** What every variant of {@link SetPasswordOptions} has. */
public record SetPasswordOptionsBase(String password, Optional<OpenEnum<SetPasswordAction>> connected)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static SetPasswordOptionsBase of(String password) {
        return builder(password).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String password) {
        return new Builder(password);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SetPasswordOptionsBase decode(QapiReader json) {
        return new SetPasswordOptionsBase(
                json.required("password", QapiReader.TEXT), json.optional("connected", SetPasswordAction::decode));
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("password", password);
        json.put("connected", connected);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String password;
        private Optional<OpenEnum<SetPasswordAction>> connected = Optional.empty();

        private Builder(String password) {
            this.password = password;
        }

        public Builder connected(SetPasswordAction connected) {
            this.connected = Optional.of(OpenEnum.of(connected));
            return this;
        }

        public SetPasswordOptionsBase build() {
            return new SetPasswordOptionsBase(password, connected);
        }
    }
}
