package org.qmp4j.supervisor.domain;

/**
 * A store that keeps what a guest wrote when it crashed ({@code <pstore backend='acpi-erst'>}).
 *
 * @param path of the file on the host
 * @param sizeKib its size
 * @param placement its id and its place
 */
public record PstoreDef(String path, long sizeKib, Placement placement) implements DeviceDef {
    public PstoreDef {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("the path of a file must be absolute: " + path);
        }
        if (sizeKib < 1) {
            throw new IllegalArgumentException("a store has a size");
        }
    }

    @Override
    public DevicePlug plug() {
        return DevicePlug.PCI;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.PSTORE;
    }

    @Override
    public PstoreDef placed(Placement where) {
        return new PstoreDef(path, sizeKib, where);
    }
}
