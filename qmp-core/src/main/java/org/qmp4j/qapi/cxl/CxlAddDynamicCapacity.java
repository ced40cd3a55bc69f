// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cxl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code cxl-add-dynamic-capacity} of QAPI's {@code cxl.json}, since QEMU 9.1.
 *
 * <p>Unstable: QEMU may change or drop it at any time.
 */
public record CxlAddDynamicCapacity(
        String path,
        int hostId,
        OpenEnum<CxlExtentSelectionPolicy> selectionPolicy,
        int region,
        Optional<String> tag,
        List<CxlDynamicCapacityExtent> extents,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    public CxlAddDynamicCapacity {
        extents = List.copyOf(extents);
    }

    /** With what is required, and nothing else. */
    public static CxlAddDynamicCapacity of(
            String path,
            int hostId,
            CxlExtentSelectionPolicy selectionPolicy,
            int region,
            List<CxlDynamicCapacityExtent> extents) {
        return builder(path, hostId, selectionPolicy, region, extents).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(
            String path,
            int hostId,
            CxlExtentSelectionPolicy selectionPolicy,
            int region,
            List<CxlDynamicCapacityExtent> extents) {
        return new Builder(path, hostId, selectionPolicy, region, extents);
    }

    @Override
    public String commandName() {
        return "cxl-add-dynamic-capacity";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("cxl-add-dynamic-capacity", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CxlAddDynamicCapacity decode(QapiReader json) {
        return new CxlAddDynamicCapacity(
                json.required("path", QapiReader.TEXT),
                json.required("host-id", QapiReader.UINT16),
                json.required("selection-policy", CxlExtentSelectionPolicy::decode),
                json.required("region", QapiReader.UINT8),
                json.optional("tag", QapiReader.TEXT),
                json.requiredList("extents", CxlDynamicCapacityExtent::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("path", path);
        json.put("host-id", hostId);
        json.put("selection-policy", selectionPolicy);
        json.put("region", region);
        json.put("tag", tag);
        json.put("extents", extents);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "cxl-add-dynamic-capacity";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String path;
        private final int hostId;
        private final OpenEnum<CxlExtentSelectionPolicy> selectionPolicy;
        private final int region;
        private final List<CxlDynamicCapacityExtent> extents;
        private Optional<String> tag = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(
                String path,
                int hostId,
                CxlExtentSelectionPolicy selectionPolicy,
                int region,
                List<CxlDynamicCapacityExtent> extents) {
            this.path = path;
            this.hostId = hostId;
            this.selectionPolicy = OpenEnum.of(selectionPolicy);
            this.region = region;
            this.extents = extents;
        }

        public Builder tag(String tag) {
            this.tag = Optional.of(tag);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public CxlAddDynamicCapacity build() {
            return new CxlAddDynamicCapacity(path, hostId, selectionPolicy, region, tag, extents, unknown);
        }
    }
}
