// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code RxFilterInfo} of QAPI's {@code net.json}, since QEMU 1.6. Returned by {@code query-rx-filter}. */
public record RxFilterInfo(
        String name,
        boolean promiscuous,
        OpenEnum<RxState> multicast,
        OpenEnum<RxState> unicast,
        OpenEnum<RxState> vlan,
        boolean broadcastAllowed,
        boolean multicastOverflow,
        boolean unicastOverflow,
        String mainMac,
        List<Long> vlanTable,
        List<String> unicastTable,
        List<String> multicastTable,
        JsonMembers unknown)
        implements QapiObject {
    public RxFilterInfo {
        vlanTable = List.copyOf(vlanTable);
        unicastTable = List.copyOf(unicastTable);
        multicastTable = List.copyOf(multicastTable);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RxFilterInfo decode(QapiReader json) {
        return new RxFilterInfo(
                json.required("name", QapiReader.TEXT),
                json.required("promiscuous", QapiReader.BOOL),
                json.required("multicast", RxState::decode),
                json.required("unicast", RxState::decode),
                json.required("vlan", RxState::decode),
                json.required("broadcast-allowed", QapiReader.BOOL),
                json.required("multicast-overflow", QapiReader.BOOL),
                json.required("unicast-overflow", QapiReader.BOOL),
                json.required("main-mac", QapiReader.TEXT),
                json.requiredList("vlan-table", QapiReader.INT64),
                json.requiredList("unicast-table", QapiReader.TEXT),
                json.requiredList("multicast-table", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("promiscuous", promiscuous);
        json.put("multicast", multicast);
        json.put("unicast", unicast);
        json.put("vlan", vlan);
        json.put("broadcast-allowed", broadcastAllowed);
        json.put("multicast-overflow", multicastOverflow);
        json.put("unicast-overflow", unicastOverflow);
        json.put("main-mac", mainMac);
        json.put("vlan-table", vlanTable);
        json.put("unicast-table", unicastTable);
        json.put("multicast-table", multicastTable);
        unknown.encode(json);
    }
}
