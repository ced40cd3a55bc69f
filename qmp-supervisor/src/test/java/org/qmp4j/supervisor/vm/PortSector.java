package org.qmp4j.supervisor.vm;

import org.qmp4j.testkit.script.GuestAct;

/** Boot sectors that write one word to one port, and that was it. */
public final class PortSector {
    private PortSector() {}

    @SuppressWarnings("exports") // of the test kit, which every test sees
    public static byte[] of(GuestAct act) {
        return switch (act) {
            // SeaBIOS puts the power switch of a PC there; the keyboard controller has its reset line; pvpanic
            case SHUTDOWN -> out(0x604, 0x2000);
            case RESET -> out(0x64, 0xfe);
            case PANIC -> out(0x505, 1);
            // the ib700 is started, with no time to be fed in
            case WATCHDOG -> out(0x443, 0x0f);
            default -> throw new IllegalArgumentException("no boot sector does " + act);
        };
    }

    /** mov dx,port; mov ax,value; out dx,ax (a word for the power switch, a byte for others); hlt. */
    private static byte[] out(int port, int value) {
        return sector(0xba, port, port >> 8, 0xb8, value, value >> 8, value > 0xff ? 0xef : 0xee, 0xf4);
    }

    /** BIOS: writes one sector, the first one of the second head, of the first disk; hlt, for ever. */
    public static byte[] writing() {
        return sector(0xb8, 1, 3, 0xbb, 0, 0x7c, 0xb9, 1, 0, 0xba, 0x80, 1, 0xcd, 0x13, 0xfa, 0xf4, 0xeb, 0xfd);
    }

    /** Switches the power button on, waits until it is pressed, and switches itself off. */
    public static byte[] listening() {
        return sector(
                // mov dx,0x602; mov ax,0x100; out dx,ax; mov dx,0x600
                0xba,
                0x02,
                0x06,
                0xb8,
                0x00,
                0x01,
                0xef,
                0xba,
                0x00,
                0x06,
                // again: in ax,dx; test ah,1; jz again
                0xed,
                0xf6,
                0xc4,
                0x01,
                0x74,
                0xfa,
                // mov dx,0x604; mov ax,0x2000; out dx,ax; hlt
                0xba,
                0x04,
                0x06,
                0xb8,
                0x00,
                0x20,
                0xef,
                0xf4);
    }

    private static byte[] sector(int... code) {
        byte[] sector = new byte[512];
        for (int i = 0; i < code.length; i++) {
            sector[i] = (byte) code[i];
        }
        sector[510] = 0x55;
        sector[511] = (byte) 0xaa;
        return sector;
    }
}
