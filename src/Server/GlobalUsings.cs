// "Host" is the host unit everywhere here (依托单位), not the generic host; a key is an engine's.
global using Host = Bases.Register.Hosts.Host;
global using Key = Bases.Engine.Key;
