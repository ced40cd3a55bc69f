package org.qmp4j.supervisor.domain;

/**
 * A video card ({@code <video>}).
 *
 * @param model its model
 * @param placement its id and its place
 */
public record VideoDef(VideoModel model, Placement placement) implements DeviceDef {
    @Override
    public DevicePlug plug() {
        return !isInGuest() ? DevicePlug.NONE : model == VideoModel.VIRTIO ? DevicePlug.PCI_EXPRESS : DevicePlug.PCI;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.VIDEO;
    }

    @Override
    public boolean isInGuest() {
        return model != VideoModel.NONE;
    }

    @Override
    public VideoDef placed(Placement where) {
        return new VideoDef(model, where);
    }
}
