package org.qmp4j.supervisor.domain.xml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.InterfaceSource;
import org.qmp4j.supervisor.domain.InterfaceSource.UserNetwork;
import org.qmp4j.supervisor.domain.MacAddress;
import org.qmp4j.supervisor.domain.NicModel;
import org.qmp4j.supervisor.domain.Placement;

/** {@code <interface>}: formatdomain, "Network interfaces"; user-mode networks so far. */
final class InterfaceXml {
    private InterfaceXml() {}

    static InterfaceDef read(XmlElement element) {
        InterfaceSource source = element.<InterfaceSource>word(
                "type", text -> text.equals("user") ? Optional.of(new UserNetwork()) : Optional.empty());
        MacAddress mac = mac(element.child("mac"));
        NicModel model = model(element.child("model"));
        Integer bootOrder = DiskXml.bootOrder(element);
        Placement placement = PlacementXml.read(element);
        element.refuseRest();
        return element.build(() -> new InterfaceDef(source, mac, model, bootOrder, placement));
    }

    private static @Nullable MacAddress mac(@Nullable XmlElement mac) {
        if (mac == null) {
            return null;
        }
        String address = mac.requiredAttribute("address");
        mac.refuseRest();
        return mac.build(() -> new MacAddress(address));
    }

    /** No stated model means rtl8139, as in libvirt. */
    private static NicModel model(@Nullable XmlElement model) {
        if (model == null) {
            return NicModel.RTL8139;
        }
        NicModel nic = model.word("type", NicModel::of);
        model.refuseRest();
        return nic;
    }

    static void write(InterfaceDef def, XmlPrinter out) {
        out.open("interface", "type", "user");
        if (def.mac() != null) {
            out.empty("mac", "address", def.mac());
        }
        out.empty("model", "type", def.model().id());
        DiskXml.writeBootOrder(def.bootOrder(), out);
        PlacementXml.write(def.placement(), out);
        out.close("interface");
    }
}
