// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code HotpluggableCPU} of QAPI's {@code machine.json}, since QEMU 2.7. Returned by
 * {@code query-hotpluggable-cpus}.
 */
public record HotpluggableCPU(
        String type, long vcpusCount, CpuInstanceProperties props, Optional<String> qomPath, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static HotpluggableCPU of(String type, long vcpusCount, CpuInstanceProperties props) {
        return builder(type, vcpusCount, props).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String type, long vcpusCount, CpuInstanceProperties props) {
        return new Builder(type, vcpusCount, props);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static HotpluggableCPU decode(QapiReader json) {
        return new HotpluggableCPU(
                json.required("type", QapiReader.TEXT),
                json.required("vcpus-count", QapiReader.INT64),
                json.required("props", CpuInstanceProperties::decode),
                json.optional("qom-path", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("type", type);
        json.put("vcpus-count", vcpusCount);
        json.put("props", props);
        json.put("qom-path", qomPath);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String type;
        private final long vcpusCount;
        private final CpuInstanceProperties props;
        private Optional<String> qomPath = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String type, long vcpusCount, CpuInstanceProperties props) {
            this.type = type;
            this.vcpusCount = vcpusCount;
            this.props = props;
        }

        public Builder qomPath(String qomPath) {
            this.qomPath = Optional.of(qomPath);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public HotpluggableCPU build() {
            return new HotpluggableCPU(type, vcpusCount, props, qomPath, unknown);
        }
    }
}
