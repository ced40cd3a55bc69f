// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ebpf;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code request-ebpf} of QAPI's {@code ebpf.json}, since QEMU 9.0, if QEMU has {@code CONFIG_EBPF}. Returns
 * {@link EbpfObject}.
 */
public record RequestEbpf(OpenEnum<EbpfProgramID> id, JsonMembers unknown) implements QapiCommand<EbpfObject> {
    public static RequestEbpf of(EbpfProgramID id) {
        return new RequestEbpf(OpenEnum.of(id), JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "request-ebpf";
    }

    @Override
    public EbpfObject read(JsonNode result) {
        return EbpfObject.decode(QapiReader.of("request-ebpf", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RequestEbpf decode(QapiReader json) {
        return new RequestEbpf(json.required("id", EbpfProgramID::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "request-ebpf";
    }
}
