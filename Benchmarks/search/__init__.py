"""Measures search as citizens meet it: the shipped page and client in a real browser."""
