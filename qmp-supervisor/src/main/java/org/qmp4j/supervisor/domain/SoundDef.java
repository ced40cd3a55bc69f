package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sound card ({@code <sound>}).
 *
 * @param model which
 * @param codecs what an HD Audio controller has; empty stands for one duplex codec
 * @param audio the number of the audio backend that it plays on, or null for the first
 * @param multichannel whether a USB card has more than two channels, or null
 * @param streams how many a virtio card has, or null
 * @param driver options of a virtio device
 * @param placement its id and its place
 */
public record SoundDef(
        SoundModel model,
        List<Codec> codecs,
        @Nullable Integer audio,
        @Nullable Boolean multichannel,
        @Nullable Integer streams,
        VirtioOptions driver,
        Placement placement)
        implements DeviceDef {
    /** How many streams a virtio card has when nothing is said. */
    public static final int STREAMS = 2;

    /** What an HD Audio controller speaks with. */
    public enum Codec {
        DUPLEX("duplex"),
        MICRO("micro"),
        OUTPUT("output");

        private final String id;

        Codec(String id) {
            this.id = id;
        }

        /** The word in the XML. */
        public String id() {
            return id;
        }
    }

    public SoundDef {
        codecs = List.copyOf(codecs);
        if (!codecs.isEmpty() && !model.isHda()) {
            throw new IllegalArgumentException("a sound card of model '" + model.id() + "' has no codecs");
        }
        if (multichannel != null && model != SoundModel.USB) {
            throw new IllegalArgumentException("multichannel is for model 'usb'");
        }
        if ((streams != null || !driver.equals(VirtioOptions.NONE)) && model != SoundModel.VIRTIO) {
            throw new IllegalArgumentException("streams and driver options are for model 'virtio'");
        }
        boolean fits = model.isPci()
                ? placement.pci() != null
                : model == SoundModel.USB && placement.address() instanceof UsbAddress;
        if (placement.address() != null && !fits) {
            throw new IllegalArgumentException("a sound card of model '" + model.id() + "' cannot have that address");
        }
    }

    /** The same, with as many streams as it has when nothing is said. */
    public SoundDef completed() {
        return model == SoundModel.VIRTIO && streams == null
                ? new SoundDef(model, codecs, audio, multichannel, STREAMS, driver, placement)
                : this;
    }

    @Override
    public DevicePlug plug() {
        return switch (model) {
            case PCSPK, SB16 -> DevicePlug.NONE;
            case USB -> DevicePlug.USB;
            case ICH9 -> DevicePlug.PCI_ICH9_SOUND;
            case VIRTIO -> DevicePlug.PCI_EXPRESS;
            case ES1370, AC97, ICH6 -> DevicePlug.PCI;
        };
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.SOUND;
    }

    @Override
    public SoundDef placed(Placement where) {
        return new SoundDef(model, codecs, audio, multichannel, streams, driver, where);
    }
}
