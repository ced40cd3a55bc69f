package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.HostdevDef.Common;
import org.qmp4j.supervisor.domain.HostdevDef.HostUnit;
import org.qmp4j.supervisor.domain.HostdevDef.IscsiUnit;
import org.qmp4j.supervisor.domain.HostdevDef.ScsiAccess;
import org.qmp4j.supervisor.domain.HostdevDef.ScsiHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.ScsiSource;
import org.qmp4j.supervisor.storage.NetworkSource;
import org.qmp4j.supervisor.storage.StorageAuth;

/** {@code <hostdev type='scsi'>}: formatdomain, "Host device assignment". */
final class HostdevScsiXml {
    /** Where a unit is on its adapter. */
    private record Place(int bus, int target, long unit) {}

    private static final XmlField<Place, Integer> BUS =
            XmlField.attribute("bus", XmlValue.number(0, Integer.MAX_VALUE), Place::bus);
    private static final XmlField<Place, Integer> TARGET =
            XmlField.attribute("target", XmlValue.number(0, Integer.MAX_VALUE), Place::target);
    private static final XmlField<Place, Long> UNIT =
            XmlField.attribute("unit", XmlValue.number(0L, Long.MAX_VALUE), Place::unit);
    private static final XmlField<HostUnit, Place> ADDRESS = XmlField.child(
            new XmlShape<>(
                    "address",
                    said -> new Place(said.need(BUS), said.need(TARGET), said.need(UNIT)),
                    List.of(BUS, TARGET, UNIT)),
            unit -> new Place(unit.bus(), unit.target(), unit.unit()));
    private static final XmlField<HostUnit, String> ADAPTER =
            XmlField.said("adapter", "name", XmlValue.TEXT, HostUnit::adapter);
    private static final XmlShape<HostUnit> HOST = new XmlShape<>(
            "source",
            said -> {
                Place place = said.need(ADDRESS);
                return new HostUnit(said.need(ADAPTER), place.bus(), place.target(), place.unit());
            },
            List.of(ADAPTER, ADDRESS));

    private static final XmlField<IscsiUnit, NetworkSource> NETWORK =
            XmlField.part(NetworkSourceXml.SHAPE, IscsiUnit::place);
    private static final XmlField<IscsiUnit, StorageAuth> AUTH = XmlField.child(SecretXml.AUTH, IscsiUnit::auth);
    private static final XmlShape<IscsiUnit> ISCSI =
            new XmlShape<>("source", said -> new IscsiUnit(said.need(NETWORK), said.get(AUTH)), List.of(NETWORK, AUTH));

    /** What is on the network says so by its protocol. */
    private static final XmlField<ScsiHostdev, ScsiSource> SOURCE = new XmlField<>(
            XmlField.Kind.CHILD,
            "source",
            "",
            new XmlChoice<>(
                    "source",
                    "protocol",
                    "",
                    List.of(
                            new XmlChoice.Variant<>("", HostUnit.class, HOST),
                            new XmlChoice.Variant<>("iscsi", IscsiUnit.class, ISCSI))),
            HostdevScsiXml::source,
            ScsiHostdev::source,
            (source, out) -> out.child(printer -> write(source, printer)));

    private static final XmlField<ScsiAccess, Boolean> RAWIO =
            XmlField.attribute("rawio", XmlValue.YES_NO, ScsiAccess::rawio);
    private static final XmlField<ScsiAccess, String> SGIO =
            XmlField.attribute("sgio", XmlValue.oneOf(List.of("filtered")), ScsiAccess::sgio);
    private static final XmlField<ScsiAccess, Boolean> READONLY = XmlField.flag("readonly", ScsiAccess::readonly);
    private static final XmlField<ScsiAccess, Boolean> SHAREABLE = XmlField.flag("shareable", ScsiAccess::shareable);
    private static final XmlField<ScsiHostdev, ScsiAccess> ACCESS = XmlField.part(
            new XmlShape<>(
                    "rawio, readonly, shareable",
                    said -> new ScsiAccess(
                            said.get(READONLY, false), said.get(SHAREABLE, false), said.get(RAWIO), said.get(SGIO)),
                    List.of(SGIO, RAWIO, READONLY, SHAREABLE)),
            ScsiHostdev::access);
    private static final XmlField<ScsiHostdev, Common> COMMON = XmlField.part(HostdevXml.COMMON, ScsiHostdev::common);

    static final XmlShape<ScsiHostdev> SHAPE = new XmlShape<>(
            "hostdev",
            said -> new ScsiHostdev(said.need(SOURCE), said.need(ACCESS), null, said.need(COMMON)),
            List.of(SOURCE, ACCESS, COMMON));

    private HostdevScsiXml() {}

    private static @Nullable ScsiSource source(XmlElement hostdev) {
        XmlElement source = hostdev.child("source");
        if (source == null) {
            return null;
        }
        return source.attribute("protocol") == null ? HOST.read(source) : ISCSI.read(source);
    }

    private static void write(ScsiSource source, XmlPrinter out) {
        if (source instanceof HostUnit unit) {
            HOST.write(unit, out);
        } else if (source instanceof IscsiUnit unit) {
            ISCSI.write(unit, out);
        }
    }
}
