package org.qmp4j.supervisor.domain.xml;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DeviceKind;

/**
 * How one kind of device is read and written.
 *
 * @param kind the kind
 * @param type the part of the model
 * @param reader from the element
 * @param writer to the element
 * @param listed what may be said
 */
record DeviceXml<T extends DeviceDef>(
        DeviceKind kind,
        Class<T> type,
        Function<XmlElement, T> reader,
        BiConsumer<T, XmlPrinter> writer,
        XmlNode<T> listed) {
    /** A kind that is described by a shape. */
    static <T extends DeviceDef> DeviceXml<T> of(DeviceKind kind, Class<T> type, XmlNode<T> shape) {
        return new DeviceXml<>(kind, type, shape::read, shape::write, shape);
    }

    void write(DeviceDef device, XmlPrinter out) {
        writer.accept(type.cast(device), out);
    }
}
