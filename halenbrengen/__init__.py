"""Halen & Brengen: software for the get-and-give conversation."""

version = "0.1.0"
