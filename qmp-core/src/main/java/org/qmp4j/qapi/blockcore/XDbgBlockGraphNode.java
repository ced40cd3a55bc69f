// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code XDbgBlockGraphNode} of QAPI's {@code block-core.json}, since QEMU 4.0. */
public record XDbgBlockGraphNode(UInt64 id, OpenEnum<XDbgBlockGraphNodeType> type, String name, JsonMembers unknown)
        implements QapiObject {
    public static XDbgBlockGraphNode of(UInt64 id, XDbgBlockGraphNodeType type, String name) {
        return new XDbgBlockGraphNode(id, OpenEnum.of(type), name, JsonMembers.NONE);
    }

    public static XDbgBlockGraphNode of(long id, XDbgBlockGraphNodeType type, String name) {
        return of(UInt64.of(id), type, name);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static XDbgBlockGraphNode decode(QapiReader json) {
        return new XDbgBlockGraphNode(
                json.required("id", QapiReader.UINT64),
                json.required("type", XDbgBlockGraphNodeType::decode),
                json.required("name", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("type", type);
        json.put("name", name);
        unknown.encode(json);
    }
}
