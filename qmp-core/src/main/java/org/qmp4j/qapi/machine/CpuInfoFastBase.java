// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.Optional;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** What every variant of {@link CpuInfoFast} has. */
public record CpuInfoFastBase(long cpuIndex, String qomPath, long threadId, Optional<CpuInstanceProperties> props)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static CpuInfoFastBase of(long cpuIndex, String qomPath, long threadId) {
        return builder(cpuIndex, qomPath, threadId).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(long cpuIndex, String qomPath, long threadId) {
        return new Builder(cpuIndex, qomPath, threadId);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CpuInfoFastBase decode(QapiReader json) {
        return new CpuInfoFastBase(
                json.required("cpu-index", QapiReader.INT64),
                json.required("qom-path", QapiReader.TEXT),
                json.required("thread-id", QapiReader.INT64),
                json.optional("props", CpuInstanceProperties::decode));
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("cpu-index", cpuIndex);
        json.put("qom-path", qomPath);
        json.put("thread-id", threadId);
        json.put("props", props);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final long cpuIndex;
        private final String qomPath;
        private final long threadId;
        private Optional<CpuInstanceProperties> props = Optional.empty();

        private Builder(long cpuIndex, String qomPath, long threadId) {
            this.cpuIndex = cpuIndex;
            this.qomPath = qomPath;
            this.threadId = threadId;
        }

        public Builder props(CpuInstanceProperties props) {
            this.props = Optional.of(props);
            return this;
        }

        public CpuInfoFastBase build() {
            return new CpuInfoFastBase(cpuIndex, qomPath, threadId, props);
        }
    }
}
